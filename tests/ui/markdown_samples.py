"""Samples of Markdown as models write it, well-formed and malformed."""

# ruff: noqa: RUF001
from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.markdown.code_block import CodeBlock
from desktop.ui.widgets.markdown.text import TableRun, TextRun
from desktop.ui.widgets.markdown.view import MarkdownView

EVERYTHING = """# Heading one

Some **bold**, *italic*, `code` and a [link](https://example.org), <b>html</b> &amp; more.
A second line, ![a picture](https://example.org/x.png).

> A quote
> in two lines
lazily continued

---

## Lists

- [x] done
- [ ] todo
  goes on
- plain
  - nested
    - deeper

1. **First**:
  - under
   ```python
   def f(x):

       return x  # ```
   ```
   after code
1. Second

   paragraph in second
10. Third

Setext
===

Below is a table:
| a | b |
|:--|--:|
| 1 | **2** |
| 3 | `4` |

    indented code
      more

    end
A paragraph
- that a list ends
* another list

~~~
never closed
"""

SAMPLES = {
    "empty": "",
    "blank": "\n\n \n",
    "word": "Hello",
    "paragraphs": "One.\n\nTwo **bold** words\nand a line.\n\n\nThree.",
    "everything": EVERYTHING,
    "windows lines": "# A\r\n\r\nb\r\nc\r\n\r\n```\r\nd\r\n```\r\n",
    "code only": "```python\nprint('x')\n\n\nprint('y')\n```",
    "unclosed fence": "Look:\n```js\nlet a = 1;\n\n# not a heading\n- not a list",
    "fence in a fence": "````md\n```py\nx\n```\n````\nafter",
    "tilde": "~~~\n```\n~~~\n",
    "inline fence": "Use ```x``` here\n\n```not`a fence\ntext",
    "broken emphasis": "**bold without end\n\n*it _mixes* up_ and `code\n\n[link](no end",
    "html": "<div>\n<script>alert(1)</script>\n</div>\n\n<img src=x onerror=y>\n\n<!-- c -->",
    "long paragraph": "The quick brown fox jumps over the lazy dog. " * 300,
    "long lines": ("word " * 200 + "\n") * 30,
    "no spaces": "x" * 9000,
    "no spaces in code": "```\n" + "y" * 9000 + "\n```\nend",
    "long list": "".join(f"- item {n} with some **words**\n" for n in range(120)),
    "long loose list": "".join(f"{n}. item\n\n   more of it\n\n" for n in range(1, 60)),
    "long item": "- " + "word " * 900 + "\n  - nested " + "word " * 600 + "\n- next\n\nend",
    "one item of many lines": "1. a\n" + "   - nested line\n" * 300 + "2. b\n",
    "long quote": "> " + "word " * 1000 + "\n" + "> line\n" * 500,
    "long table": "| n | m |\n|--|--|\n" + "| 1 | two words |\n" * 200 + "\nend",
    "table without rows": "a | b\n--|--\n\nx",
    "pipes": "a | b\nc | d\n\n| lonely |\n",
    "right to left": "שלום **עולם**\n\n- אחת\n- שתיים\n\nمرحبا `x` بالعالم",
    "emoji": "👩‍👩‍👧‍👦 family 🏳️‍🌈\n\n- 🎉 one\n- é é ｆｕｌｌ\n",
    "control characters": "a\0b\x07c\x1bd\n\n\ufdd0\ufdd1\ufffc\u2028x\u2029y\ue000z\n",
    "numbers": "2024. A year\n\n42\n1986. not a list here\n\n3) three\n4) four\n",
    "rules and underlines": "---\n***\n_ _ _\ntext\n---\n\n- - -\n* * *\n= = =\n",
    "headings": "#no\n# yes\n## two\ntext right under\n####### seven\n#\n",
    "nested quotes": "> a\n>> b\n> > c\n\n> # d\n> - e\n> ```\n> f\n> ```\n",
    "tabs": "-\tone\n\t- two\n\n\tcode?\n\n1.\tthree\n",
    "indented": "    code at the very start\n\n  two spaces\n   three\n\n     five",
    "empty items": "-\n- \n1.\n\n*\n",
    "math": "\\[ x^2 \\] and \\(y\\) and $z_1 * z_2$ and $$\n\\frac{1}{2}\n$$\n",
}


def plain_text(view: MarkdownView) -> str:
    """Return the displayed text without formatting."""

    def plain(item: QWidget) -> str:
        if isinstance(item, CodeBlock):
            return item.code
        assert isinstance(item, TextRun | TableRun)
        return item.toPlainText()

    return "\n".join(map(plain, view.items))
