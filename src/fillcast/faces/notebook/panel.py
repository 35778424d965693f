"""The desk's own panel as a widget: settings are traits, what moves comes as messages."""

import json
from importlib.resources import files
from typing import Any, ClassVar

from fillcast.errors import MissingExtra

try:
    import traitlets
    from anywidget import AnyWidget
except ModuleNotFoundError as e:
    raise MissingExtra("notebook", e.name or "anywidget") from e


class Panel(AnyWidget):
    """One model, however many views of it are open. Its traits are those that `frontend/src/panel.ts` names."""

    _esm: ClassVar[str] = files("fillcast.faces").joinpath("web/static/desk.js").read_text("utf-8")

    order = traitlets.Dict().tag(sync=True)
    rest: Any = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    fees: Any = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    latency_ms = traitlets.Float(allow_none=True, default_value=None).tag(sync=True)
    sigma_1d_bps = traitlets.Float(allow_none=True, default_value=None).tag(sync=True)
    horizon_s = traitlets.Float(1800.0).tag(sync=True)
    running = traitlets.Bool(True).tag(sync=True)
    instruments: traitlets.List[str] = traitlets.List().tag(sync=True)
    watched: traitlets.List[str] = traitlets.List().tag(sync=True)
    hz = traitlets.Float(20.0).tag(sync=True)
    group_ticks = traitlets.Int(1).tag(sync=True)
    measure = traitlets.Unicode("bps").tag(sync=True)
    theme = traitlets.Unicode("dark").tag(sync=True)
    palette = traitlets.Unicode("green-red").tag(sync=True)
    alert_bps = traitlets.Float(allow_none=True, default_value=None).tag(sync=True)

    def post(self, view: str, message: str) -> None:
        """A message of the stream to one view, in any thread; it goes beside the JSON, so that it is packed once."""
        self.send({"view": view}, [message.encode()])

    def bundle(self) -> Any:  # noqa: ANN401 (as IPython wants it)
        """What a front end shows."""
        return self._repr_mimebundle_()

    @staticmethod
    def request_of(content: Any) -> tuple[str, bytes] | None:  # noqa: ANN401 (whatever a front end sends)
        """The view that sent a message, and the request in it; None for what no view of ours sends."""
        if not isinstance(content, dict) or not isinstance(view := content.get("view"), str):
            return None
        return view, json.dumps(content.get("request")).encode()
