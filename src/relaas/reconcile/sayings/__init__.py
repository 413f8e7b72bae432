"""Statements over reports: which of them are one saying, who carries it, and what denies it."""
