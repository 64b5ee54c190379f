"""Opens the window: `python main.py [FILE]`."""

from ui.app import main

if __name__ == "__main__":
    main()
