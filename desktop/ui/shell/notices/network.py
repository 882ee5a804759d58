"""What the status bar says about the network."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.i18n import all_of, tr
from desktop.core.numbers.units import percent, size_text
from desktop.core.servers.address import is_loopback
from desktop.services.downloads import Download
from desktop.services.lending import Lending
from desktop.services.sharing import Sharing


def network_text(
    downloads: Sequence[Download],
    asks_the_hub: bool,
    hosts: Sequence[str],
    sharing: Sharing,
    lending: Lending,
) -> tuple[str, str]:
    """Return a text that says whether anything leaves or reaches this laptop, and its icon. `hosts`
    are the servers that are asked or connected."""
    running = [item for item in downloads if item.state == "running"]
    text, icon = "", "ph.wifi-slash"
    if running:
        coming = [item for item in downloads if item.state in ("running", "waiting")]
        known = [item for item in coming if item.total]
        share = sum(item.done for item in known) / max(sum(item.total for item in known), 1)
        several = tr("{running} downloads", running=len(coming))
        text = f"{several if len(coming) > 1 else tr('1 download')}, {percent(share)}"
        if speed := sum(item.bytes_per_s or 0 for item in running):
            text += f", {size_text(round(speed))}/s"
        icon = "ph.download-simple"
    elif asks_the_hub:
        text, icon = tr("Contacting the Hugging Face Hub"), "ph.wifi-high"
    # To whom questions go, and who may ask, is said whatever else uses the network.
    said = [text] if text else []
    if hosts:
        said.insert(0, tr("Connected to {hosts}", hosts=all_of(hosts)))
    if sharing.state == "starting":
        said.insert(0, tr("Starting to share a model"))
    elif sharing.alone:
        said.insert(0, tr("Only this laptop can ask the shared model"))
    elif sharing.state == "on":
        said.insert(0, tr("Others can ask the shared model"))
    if lending.alone:
        said.insert(0, tr("Only this laptop can use the lent memory"))
    elif lending.lend_state == "on":
        said.insert(0, tr("Another laptop can use this one's memory"))
    if not said:
        return tr("Not using the network. Everything runs on this laptop."), icon
    asked = sharing.state != "off" and not sharing.alone
    lent = lending.lend_state == "on" and not lending.alone
    away = any(not is_loopback(f"http://{host}") for host in hosts)
    reached = away or asked or lent
    return "; ".join(said), "ph.broadcast" if reached else icon
