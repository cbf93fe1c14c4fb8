"""`python -m electoral_outreach`: the command line where its script is not on the path."""

from electoral_outreach.cli import main

if __name__ == "__main__":
    main()
