#!/bin/sh
# Runs in the unpacked .run file: moves Glassbox into the user's own folder and adds it to the menu.
# An older version is replaced, except for its folder "home", which has the user's own data.
set -e
data="${XDG_DATA_HOME:-$HOME/.local/share}"
target="${1:-$data/glassbox-app}"
case "$target" in /*) ;; *) target="$USER_PWD/$target" ;; esac
target="${target%/}"

keep_home() {
    if [ -e "$target.old/home" ] && [ ! -e "$target/home" ]; then mv "$target.old/home" "$target/home"; fi
}

rmdir "$target" 2>/dev/null || true # an empty folder is as good as none
if [ -e "$target.old/SHA256SUMS" ]; then # this script was interrupted
    if [ -e "$target" ]; then keep_home; else mv "$target.old" "$target"; fi
fi
if [ -e "$target" ] && ! { [ -x "$target/glassbox" ] && [ -e "$target/SHA256SUMS" ]; }; then
    echo "$target exists and isn't Glassbox. Name another folder: sh FILE.run -- FOLDER" >&2
    exit 1
fi
mkdir -p "$(dirname "$target")" "$HOME/.local/bin" "$data/applications"
rm -rf "$target.new"
if ! cp -r . "$target.new"; then
    rm -rf "$target.new"
    echo "Glassbox was not installed: it couldn't be written to $target." >&2
    exit 1
fi
rm -f "$target.new/set_up.sh"
if [ -e "$target" ]; then
    rm -rf "$target.old"
    mv "$target" "$target.old" # a running Glassbox keeps the files that it has opened
fi
mv "$target.new" "$target"
keep_home
rm -rf "$target.old"
ln -sf "$target/glassbox" "$HOME/.local/bin/glassbox"
# What has a meaning of its own in a desktop entry, in its quoted words, or in sed is escaped.
icon=$(printf %s "$target" | sed -e 's/\\/\\\\/g' -e 's/[\\&|]/\\&/g')
program=$(printf %s "$target" |
    sed -e 's/\\/\\\\\\\\/g' -e 's/["$`]/\\\\&/g' -e 's/%/%%/g' -e 's/[\\&|]/\\&/g')
sed -e "s|^Exec=.*|Exec=\"$program/glassbox\" %F|" -e "s|^Icon=.*|Icon=$icon/glassbox.svg|" \
    "$target/glassbox.desktop" > "$data/applications/glassbox.desktop"
echo "Glassbox is installed in $target. Start it from the menu, or type glassbox in a new terminal."
echo "To remove it, delete that folder, ~/.local/bin/glassbox, and"
echo "$data/applications/glassbox.desktop."
