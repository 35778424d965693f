"""A panel of lines that is written anew at every look, and drawn where it has changed."""

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Lines(Widget):
    """As many lines as there are rows; what is longer than a row ends in an ellipsis."""

    def __init__(self, name: str, title: str = "") -> None:
        super().__init__(id=name, classes="panel" if title else "")
        self.border_title = title
        self._texts: list[Text] = []
        self._strips: list[Strip] = []
        self._drawn: tuple[Style, int] | None = None
        self._titles = title, ""

    def entitle(self, title: str, subtitle: str) -> None:
        """On its border. Textual draws all of a panel for every title that is set, the same one too."""
        if (title, subtitle) != self._titles:
            self._titles = title, subtitle
            self.border_title, self.border_subtitle = title, subtitle

    def write(self, make: Callable[[int, int], list[Text]]) -> None:
        """make: (width, height) -> lines."""
        width, height = self.content_size
        if not width or not height:
            return
        texts = make(width, height)[:height]
        looks = self.rich_style, width
        if looks != self._drawn or len(texts) != len(self._texts):
            self._strips = [self._strip(text, *looks) for text in texts]
            self.refresh()
        else:
            new = [y for y, (text, before) in enumerate(zip(texts, self._texts, strict=True)) if text != before]
            for y in new:
                self._strips[y] = self._strip(texts[y], *looks)
            if new:
                # One region is cheaper to put together than many.
                self.refresh(Region(0, new[0], width, new[-1] - new[0] + 1))
        self._texts, self._drawn = texts, looks

    def _strip(self, text: Text, style: Style, width: int) -> Strip:
        if text.cell_len > width:
            text.truncate(width, overflow="ellipsis")
        text.end = ""
        # A text without spans renders without its own style.
        style = style + self.app.console.get_style(text.style)
        segments = [
            Segment(segment.text, style + segment.style if segment.style else style)
            for segment in text.render(self.app.console)
        ]
        return Strip(segments).adjust_cell_length(width, style)

    def render_line(self, y: int) -> Strip:
        """Of what was written last."""
        if y < len(self._strips):
            return self._strips[y]
        return Strip.blank(self.content_size.width, self.rich_style)
