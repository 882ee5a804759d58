#!/bin/sh
# A virtual screen (Xvfb) and the libraries that Qt's window needs, for the tests that drive a
# real window. They are installed where that is possible without asking: as root, with apt-get.
# Elsewhere those tests are skipped, and say why.
[ "$(uname)" = Linux ] || exit 0
missing=$(.venv/bin/python -c 'from desktop.display import missing_packages; print(*missing_packages())')
command -v Xvfb >/dev/null || missing="$missing xvfb"
[ -z "$missing" ] && exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Missing for the tests of the window: $missing"
    exit 0
fi
echo "Installing for the tests of the window: $missing"
export DEBIAN_FRONTEND=noninteractive
{ apt-get install -qq -y $missing || { apt-get update -qq && apt-get install -qq -y $missing; }; } \
    >.venv/virtual_display.log 2>&1 || echo "That failed; .venv/virtual_display.log says why."
exit 0
