"""`python -m relaas` is the command `relaas`."""

from relaas.cli import main

if __name__ == "__main__":
    main()
