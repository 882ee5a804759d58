"""A card for gated repositories: a link to request access, and a field for the access token."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.hub.events import Waiting
from desktop.hub.token import HUB, Place, is_safe
from desktop.services.hub_requests import HubRequests, SignedIn
from desktop.services.jobs import while_alive
from desktop.services.settings import Settings
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.widgets.controls import IconLabel, button, label, selectable
from desktop.ui.widgets.layout.scaled import in_row, spaced

TOKEN_PAGE = "huggingface.co/settings/tokens"

KEPT: dict[Place, str] = {
    "keyring": marked("Your token is stored in the system's keyring."),
    "run": marked("Your token is stored until you close Glassbox."),
    "environment": marked("Your token comes from the environment variable HF_TOKEN."),
}


class AccessCard(QFrame):
    """The card that is shown for a gated repository. It opens the browser or sends data only when
    the user clicks a button or presses Enter."""

    signed_in = Signal()

    def __init__(
        self, theme: Theme, hub_requests: HubRequests, settings: Settings, notices: Notices
    ) -> None:
        super().__init__()
        self.setProperty("kind", "sunken")
        self._theme, self._hub_requests = theme, hub_requests
        self._settings, self._notices = settings, notices
        self._page = ""
        self._checking = False
        self._signed: SignedIn | None = None  # the token that was saved here
        self._text = selectable(label(tone="soft", wrap=True))
        self._token = QLineEdit()
        self._token.setEchoMode(QLineEdit.EchoMode.Password)
        self._token.setPlaceholderText("hf_…")
        self._token.setAccessibleName(tr("Hugging Face Hub token"))
        self._token.setWhatsThis(
            tr(
                "Some models are available only to people whom the authors have approved. The "
                "token identifies you to the Hub."
            )
        )
        self._token.setMaxLength(200)
        self._ask = button(theme, tr("Request access…"), "secondary", "ph.arrow-square-out")
        self._ask.setWhatsThis(tr("Opens the model's page, where you can request access."))
        self._keep = button(theme, tr("Save token"), "secondary", "ph.key")
        self._keep.setWhatsThis(
            tr("Checks the token with the Hub and, if possible, saves it in the system's keyring.")
        )
        self._forget = button(theme, tr("Remove token"), "link")
        self._forget.setWhatsThis(tr("Removes your token from this laptop."))
        self._elsewhere = label(tone="soft", wrap=True)
        self._agree = button(theme, "", "secondary", "ph.shield-check")
        self._state = label(kind="caption", wrap=True)
        self._wrong = label(kind="wrong", wrap=True)
        self._wrong.hide()
        self._forget.hide()
        self._lay_out()
        self._ask.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._page)))
        self._keep.clicked.connect(self._try)
        self._token.returnPressed.connect(self._try)
        self._token.textChanged.connect(self._typed)
        self._forget.clicked.connect(self._sign_out)
        self._agree.clicked.connect(self._change_agreement)
        self._agree.setWhatsThis(
            tr(
                "Allows Glassbox to send your token to this address, or withdraws your permission. "
                "Your choice applies to this address only."
            )
        )
        self._show_address()
        self._typed()

    def _lay_out(self) -> None:
        theme = self._theme
        column = spaced(theme, QVBoxLayout(self), (16, 12, 16, 12), 8)
        title = label(tr("Access on request"), "strong")
        column.addLayout(in_row(theme, IconLabel(theme, "ph.lock-simple", "ink2", 18), (title, 1)))
        column.addWidget(self._text)
        column.addLayout(in_row(theme, self._ask, (self._token, 1), self._keep))
        column.addLayout(in_row(theme, (self._elsewhere, 1), self._agree))
        column.addWidget(self._wrong)
        column.addLayout(in_row(theme, (self._state, 1), self._forget))

    def show_repository(self, page: str) -> None:
        self._page = page
        self._text.setText(
            tr(
                "The authors share this model only with people who have agreed to their terms. "
                "If you haven't requested access yet, do that first. To prove your identity, go "
                "to {token_page}, create a token with read permission, and enter it below.",
                token_page=TOKEN_PAGE,
            )
        )
        self._ask.setToolTip(page)
        job = self._hub_requests.token_place()
        job.finished.connect(self._show_place)

    @Slot(object)
    def _show_place(self, place: Place) -> None:
        said = tr(KEPT.get(place, "")) or tr(
            "When you save a token, Glassbox stores it in the system's keyring if "
            "possible, and never in a file."
        )
        if self._signed is not None and self._signed.place == place:
            said = self._signed.remark or tr(
                "The Hub says that this token belongs to {user}. {shown}",
                user=self._signed.user,
                shown=said,
            )
        self._state.setText(said)
        self._forget.setVisible(place in ("keyring", "run"))

    @Slot()
    def _typed(self) -> None:
        self._enable()
        self._wrong.hide()

    def _enable(self) -> None:
        """Enable the button if the token can be saved: only one is checked at a time."""
        can = self._hub_requests.hub.takes_token and not self._checking
        self._keep.setEnabled(can and bool(self._token.text().strip()))

    def _show_address(self) -> None:
        """Show where the token would be sent, if not to the Hub itself."""
        hub = self._hub_requests.hub
        address, safe = hub.endpoint, is_safe(hub.endpoint)
        self._elsewhere.setVisible(address != HUB)
        self._agree.setVisible(address != HUB and safe)
        if not safe:
            text = tr(
                "The environment variable HF_ENDPOINT is set to {address}. Your token is never "
                "sent there, because anyone on the network could read it over plain HTTP. To "
                "use a token, set HF_ENDPOINT to an address that begins with https://, and "
                "then restart Glassbox.",
                address=address,
            )
        elif hub.takes_token:
            text = tr("As you agreed, your token is sent to {address}.", address=address)
            self._agree.setText(tr("Stop sending my token"))
        else:
            text = tr(
                "The environment variable HF_ENDPOINT is set to {address} instead of "
                "huggingface.co. Your token isn't sent there unless you agree, because whoever "
                "runs that server could use the token to act as you.",
                address=address,
            )
            self._agree.setText(tr("Send my token to this address"))
        self._elsewhere.setText(text)

    @Slot()
    def _change_agreement(self) -> None:
        hub, settings = self._hub_requests.hub, self._settings
        others = [each for each in settings.values.token_addresses if each != hub.endpoint]
        agreed = [] if hub.takes_token else [hub.endpoint]
        settings.change(token_addresses=(*others, *agreed))
        self._show_address()
        self._typed()

    @Slot()
    def _try(self) -> None:
        if not self._keep.isEnabled():  # Enter was pressed
            return
        self._checking = True
        self._enable()
        self._state.setText(tr("Checking the token with the Hub…"))
        job = self._hub_requests.sign_in(self._token.text().strip())
        job.event.connect(self._show_wait)
        job.finished.connect(self._accept)
        job.failed.connect(self._refuse)

    @Slot(object)
    def _show_wait(self, event: object) -> None:
        if isinstance(event, Waiting):
            self._state.setText(event.says)

    @Slot(object)
    def _accept(self, signed: SignedIn) -> None:
        self._checking = False
        self._signed = signed
        self._token.clear()
        self._show_place(signed.place)
        self.signed_in.emit()  # opens the repository again, which asks for the place

    @Slot(UserError)
    def _refuse(self, error: UserError) -> None:
        self._checking = False
        self._enable()
        self._state.setText(tr("The token wasn't saved."))
        self._wrong.setText(error.message)
        self._wrong.show()

    @Slot()
    def _sign_out(self) -> None:
        self._signed = None
        job = self._hub_requests.sign_out()
        for ending in (job.finished, job.failed):
            ending.connect(while_alive(self, lambda _: self._show_place("")))
        job.failed.connect(self._notices.error)
