"""HRReport: the domain core that turns what was said in a session into a forum's report."""

__version__ = "0.1.0"
