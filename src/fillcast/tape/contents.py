"""What frames amount to, counted as they go by."""

import msgspec
from msgspec import Struct

from fillcast.events import Frame
from fillcast.tape.form import Loss
from fillcast.units import Ns

_LOSS = msgspec.json.Decoder(Loss)


class Contents(Struct, frozen=True, kw_only=True):
    """n_frames: received, so neither keyframes nor losses. n_lost: frames that `loss` records count. is_loss_known:
    whether all of them could. n_backwards: frames stamped before the one they follow. first_ns, last_ns: None without
    frames.
    """

    n_frames: int = 0
    n_lost: int = 0
    is_loss_known: bool = True
    n_backwards: int = 0
    first_ns: Ns | None = None
    last_ns: Ns | None = None


class Count:
    """Goes along with frames; `contents` is what has gone by."""

    __slots__ = ("first_ns", "is_loss_known", "last_ns", "n_backwards", "n_frames", "n_lost")

    def __init__(self) -> None:
        self.n_frames = 0
        self.n_lost = 0
        self.is_loss_known = True
        self.n_backwards = 0
        self.first_ns: Ns | None = None
        self.last_ns: Ns | None = None

    def add(self, frame: Frame) -> bool:
        """Whether its stamp lies before that of the frame it follows."""
        if frame.kind == "keyframe":
            return False
        if frame.kind == "loss":
            self._lose(frame)
            return False
        self.n_frames += 1
        if self.last_ns is None:
            self.first_ns = frame.recv_ns
        is_backwards = self.last_ns is not None and frame.recv_ns < self.last_ns
        self.n_backwards += is_backwards
        self.last_ns = frame.recv_ns
        return is_backwards

    def contents(self) -> Contents:
        return Contents(
            n_frames=self.n_frames,
            n_lost=self.n_lost,
            is_loss_known=self.is_loss_known,
            n_backwards=self.n_backwards,
            first_ns=self.first_ns,
            last_ns=self.last_ns,
        )

    def _lose(self, frame: Frame) -> None:
        loss = loss_of(frame)
        if loss is None or loss.n_frames is None:
            self.is_loss_known = False
        else:
            self.n_lost += loss.n_frames


def loss_of(frame: Frame) -> Loss | None:
    """What a `loss` frame says; None for one that another program wrote."""
    try:
        return _LOSS.decode(frame.payload)
    except msgspec.DecodeError:
        return None
