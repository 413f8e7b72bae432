"""The command line. Importing it loads no pipeline and no page: each command brings its own work along."""

from relaas.cli.app import main

__all__ = ["main"]
