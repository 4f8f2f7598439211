"""Spelling: which words of a text a dictionary does not know. No window is needed for it.

``hunspell`` is imported only where a dictionary is loaded, which happens in a process of its own (``server``).
"""
