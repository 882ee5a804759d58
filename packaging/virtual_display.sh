#!/bin/sh
# Installs a virtual screen (Xvfb) and the libraries that Qt's window needs, for the tests that
# drive a real window. apt-get installs them system-wide, which requires root and consent: CI=true,
# or a yes at the terminal. Without them, those tests are skipped and say why.
[ "$(uname)" = Linux ] || exit 0
missing=$(.venv/bin/python -c 'from desktop.display import missing_packages; print(*missing_packages())')
command -v Xvfb >/dev/null || missing="$missing xvfb"
[ -z "$missing" ] && exit 0
echo "The tests that drive a real window need what isn't installed here:" $missing

agreed() {
    [ "$CI" = true ] && return
    [ -t 0 ] && printf 'Install it with apt-get, as root? [y/N] ' && read -r answer && [ "$answer" = y ]
}
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || ! agreed; then
    echo "Going on without. On Debian and Ubuntu, this installs it: sudo apt install" $missing
    exit 0
fi

export DEBIAN_FRONTEND=noninteractive
log=.venv/virtual_display.log
plan() { apt-get install --simulate $missing 2>>$log | sed -n 's/^Inst \([^ ]*\).*/\1/p'; }
planned=$(plan)
[ -n "$planned" ] || { apt-get update -qq >>$log 2>&1; planned=$(plan); }
echo "apt-get installs, with what these packages need:" $planned
apt-get install -qq -y $missing >>$log 2>&1 || echo "That failed; $log says why."
