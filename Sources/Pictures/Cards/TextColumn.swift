/// Sets lines of text under one another.
struct TextColumn {
    let x: Double
    /// In pixels, as all here.
    let width: Double
    /// No base line lies below.
    let bottom: Double
    /// The top of the next line.
    var y = 0.0

    /// Draws a text in the first size in which it takes few enough lines and breaks no word; in the last one it is cut, with an
    /// ellipsis.
    mutating func draw(
        _ text: String, in font: TrueTypeFont, sizes: [Double], maxLines: Int, _ color: Color, on picture: inout Picture
    ) throws(FontError) {
        let text = font.drawable(text)
        for size in sizes {
            let leading = (size * 1.22).rounded()
            let room = min(maxLines, Int((bottom - y + leading - size) / leading))
            guard room > 0 else { return }
            var lines = lines(of: text, in: font, size: size)
            let isBroken = text.split(separator: " ").contains { font.width(of: String($0), size: size) > width }
            guard (lines.count <= room && !isBroken) || size == sizes.last else { continue }
            if lines.count > room {
                lines = Array(lines.prefix(room))
                lines[room - 1] = shortened(lines[room - 1], in: font, size: size)
            }
            for line in lines {
                picture.fill(try font.path(of: line, x: x, y: y + size, size: size), color)
                y += leading
            }
            return
        }
    }

    /// Broken at spaces; a word that is wider than a line is broken inside.
    private func lines(of text: String, in font: TrueTypeFont, size: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let extended = line.isEmpty ? String(word) : line + " " + word
            if font.width(of: extended, size: size) <= width {
                line = extended
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for character in word {
                if !line.isEmpty, font.width(of: line + String(character), size: size) > width {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private func shortened(_ line: String, in font: TrueTypeFont, size: Double) -> String {
        var line = line
        while !line.isEmpty, font.width(of: line + "…", size: size) > width || line.hasSuffix(" ") || line.hasSuffix(",") {
            line.removeLast()
        }
        return line + "…"
    }
}
