"""Spelling in the window: the processes that know the dictionaries, and what is right for this person."""
