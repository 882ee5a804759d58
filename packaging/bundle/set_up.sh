#!/bin/sh
# Runs in the unpacked .run file: copies Glassbox into the user's own folder and adds it to the menu.
# An older version is replaced, except for its folder "home" with settings, models, and
# conversations.
set -e
data="${XDG_DATA_HOME:-$HOME/.local/share}"
target="${1:-$data/glassbox-app}"
case "$target" in /*) ;; *) target="$USER_PWD/$target" ;; esac
target="${target%/}"

not_installed() { # with the message of the program that failed
    echo "Glassbox wasn't installed because $target can't be written: ${1##*: }. It needs $(du -sm . | cut -f 1) MB of free space." >&2
    if [ -e "$target" ]; then echo "The version that is installed there stays as it was." >&2; fi
    exit 1
}
keep_home() {
    if [ -e "$target.old/home" ] && [ ! -e "$target/home" ]; then mv "$target.old/home" "$target/home"; fi
}

if [ -L "$target" ]; then # replace the folder that it leads to, so that the link stays
    folder=$(readlink -f "$target") || not_installed "No such file or directory"
    target="$folder"
fi
rmdir "$target" 2>/dev/null || true # an empty folder is as good as none
if [ -e "$target.old/SHA256SUMS" ]; then # this script was interrupted
    if [ -e "$target" ]; then keep_home; else mv "$target.old" "$target"; fi
fi
if [ -e "$target" ] && ! { [ -x "$target/glassbox" ] && [ -e "$target/SHA256SUMS" ]; }; then
    echo "$target exists but doesn't contain Glassbox. Choose another folder: sh FILE.run -- FOLDER" >&2
    exit 1
fi
problem=$(mkdir -p "$(dirname "$target")" 2>&1) || not_installed "$problem"
rm -rf "$target.new"
if ! problem=$(cp -r . "$target.new" 2>&1); then
    rm -rf "$target.new"
    not_installed "$problem"
fi
rm -f "$target.new/set_up.sh"
if [ -e "$target" ]; then
    rm -rf "$target.old"
    mv "$target" "$target.old"
    echo "An older version is replaced. If its window is open, close it and start Glassbox again."
fi
mv "$target.new" "$target"
keep_home
rm -rf "$target.old"
# What has a meaning of its own in a desktop entry, in its quoted words, or in sed is escaped.
icon=$(printf %s "$target" | sed -e 's/\\/\\\\/g' -e 's/[\\&|]/\\&/g')
program=$(printf %s "$target" |
    sed -e 's/\\/\\\\\\\\/g' -e 's/["$`]/\\\\&/g' -e 's/%/%%/g' -e 's/[\\&|]/\\&/g')
if ! problem=$({
    mkdir -p "$HOME/.local/bin" "$data/applications" "$data/mime/packages" &&
        ln -sf "$target/glassbox" "$HOME/.local/bin/glassbox" &&
        sed -e "s|^Exec=.*|Exec=\"$program/glassbox\" %F|" -e "s|^Icon=.*|Icon=$icon/glassbox.svg|" \
            "$target/glassbox.desktop" > "$data/applications/glassbox.desktop" &&
        cp "$target/glassbox-mime.xml" "$data/mime/packages/glassbox.xml"
} 2>&1); then
    echo "Glassbox is installed in $target, but couldn't be added to the menu: ${problem##*: }." >&2
    echo "Start it with $target/glassbox, or run this file again later." >&2
    exit 1
fi
# File managers offer Glassbox for .gguf files once these lists are updated.
if command -v update-mime-database > /dev/null; then update-mime-database "$data/mime"; fi
if command -v update-desktop-database > /dev/null; then
    update-desktop-database "$data/applications"
fi
echo "Glassbox is installed in $target. Start it from the menu or with ~/.local/bin/glassbox."
echo "To remove it, delete that folder, ~/.local/bin/glassbox, and"
echo "$data/applications/glassbox.desktop and $data/mime/packages/glassbox.xml."
