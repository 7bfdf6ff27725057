#!/bin/sh
# Makes the bundled faces anew from the published packages: "make fonts".
# The result is byte for byte what the repository holds.
#
# Needs go and npm.
set -eu

liberation=v0.3.3 # Go module github.com/go-fonts/liberation
naskh=0.4.5       # npm package @expo-google-fonts/noto-naskh-arabic
serif=0.4.3       # npm package @expo-google-fonts/noto-serif-sc

cd "$(dirname "$0")/../.."
faces=internal/font/faces
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fetch PACKAGE VERSION unpacks an npm package and prints its folder.
fetch() {
	mkdir "$work/$1"
	tarball=$(cd "$work" && npm pack --silent "@expo-google-fonts/$1@$2")
	tar -xzf "$work/$tarball" -C "$work/$1"
	echo "$work/$1/package"
}

# The module's folder is asked for outside of our own module, which does
# not require it.
module=$(cd "$work" && go mod init fonts >/dev/null 2>&1 &&
	go mod download -json "github.com/go-fonts/liberation@$liberation" |
	sed -n 's/^[[:space:]]*"Dir": "\(.*\)",*$/\1/p')
for style in Regular Bold Italic BoldItalic; do
	folder=liberationserif$(echo "$style" | tr '[:upper:]' '[:lower:]')
	cp "$module/$folder/LiberationSerif-$style.ttf" "$faces/"
done
cp "$module/LICENSE-SIL" "$faces/LICENSE-LiberationSerif.txt"

package=$(fetch noto-naskh-arabic $naskh)
for style in 400Regular 700Bold; do
	cp "$package/$style/NotoNaskhArabic_$style.ttf" "$faces/NotoNaskhArabic-${style#?00}.ttf"
done
cp "$package/LICENSE_FONT" "$faces/LICENSE-NotoNaskhArabic.txt"

package=$(fetch noto-serif-sc $serif)
for style in 400Regular 700Bold; do
	go test ./internal/font -count=1 -run='^TestBundledFacesHaveBothStandards$' \
		-cut="$package/$style/NotoSerifSC_$style.ttf" -face="$PWD/$faces/NotoSerifSC-${style#?00}.ttf"
done
cp "$package/LICENSE_FONT" "$faces/LICENSE-NotoSerifSC.txt"
chmod 644 "$faces"/*
