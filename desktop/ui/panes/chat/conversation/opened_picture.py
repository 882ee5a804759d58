"""Shows a picture enlarged, with its tokens for the model that answers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import MeasurePicture, PictureMeasured
from desktop.core.servers.address import is_server
from desktop.services.inference import Inference
from desktop.services.jobs import while_alive
from desktop.ui.look.theme import Theme
from desktop.ui.picture_file import ReadPicture
from desktop.ui.widgets.transcript.picture import PictureDialog, caption


def counts_pictures(inference: Inference, model: str) -> bool:
    """Return True if the tokens of pictures can be counted for a model, given its path, now."""
    return model in inference.loaded and not is_server(model)


def open_picture(
    theme: Theme,
    inference: Inference,
    model: str,
    read: ReadPicture,
    measured: PictureMeasured | None,
    window: QWidget,
) -> None:
    """Show a picture in a dialog. `model` is the path of the model that answers, and `measured` has
    the picture's tokens for it. Without these, they are counted if the model is loaded, which may
    have to wait for other work."""
    dialog = PictureDialog(theme, read.image, caption(None, is_server(model)), window)
    dialog.open()
    if measured is not None:
        dialog.show_measured(measured)
    elif counts_pictures(inference, model):

        def failed(error: UserError) -> None:
            dialog.words.setText(error.message)

        def canceled() -> None:
            dialog.words.setText(tr("The tokens aren't counted yet."))

        dialog.words.setText(tr("Counting the tokens…"))
        job = inference.submit(MeasurePicture(model, read.picture))
        job.event.connect(while_alive(dialog, dialog.show_measured))
        job.failed.connect(while_alive(dialog, failed))
        job.cancelled.connect(while_alive(dialog, canceled))
