"""Problems with the proxy and the certificates that the environment names, for everything that uses
the network."""

from __future__ import annotations

from desktop.core.errors import UserError
from desktop.core.i18n import tr


def proxy_unusable(details: str) -> UserError:
    return UserError(
        tr(
            "This laptop is set to use a proxy that Glassbox doesn't support, such as a SOCKS "
            "proxy. Set the environment variable HTTPS_PROXY to an address that begins with "
            "http://, and then restart Glassbox."
        ),
        kind="proxy",
        details=details,
    )


def certificates_unreadable(details: str) -> UserError:
    return UserError(
        tr(
            "The file with certificates that the environment variable SSL_CERT_FILE names can't be "
            "read. Correct the variable or remove it, and then restart Glassbox."
        ),
        kind="certificate",
        details=details,
    )
