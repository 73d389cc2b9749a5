"""Set one page description: JSON on standard input, the file on standard output.

A program of its own, which `reports.typeset` starts; its arguments are the look (``form`` for `form.typ`), the format
(``pdf`` or ``png``) and the time that the file carries (Unix seconds).
"""

import sys
from pathlib import Path
from typing import Literal

import typst

FOLDER = Path(__file__).parent
DOTS_PER_INCH = 216  # three to a point, as phones have

if __name__ == "__main__":
    look, file_format, made_at = sys.argv[1:]
    formats: dict[str, Literal["pdf", "png"]] = {"pdf": "pdf", "png": "png"}
    # Our own fonts and those that the library brings, never the machine's, so that a form looks alike everywhere.
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FOLDER / "fonts")])
    sys.stdout.buffer.write(
        typst.compile(
            FOLDER / f"{look}.typ",
            root=FOLDER,
            font_paths=fonts,
            format=formats[file_format],
            ppi=DOTS_PER_INCH,
            sys_inputs={"page": sys.stdin.buffer.read().decode()},
            timestamp=int(made_at),
        )
    )
