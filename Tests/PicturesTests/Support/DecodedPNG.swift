import CZlib

@testable import Pictures

/// A PNG as zlib and the specification read it: no line is shared with the encoder.
struct DecodedPNG {
    struct Malformed: Error {}

    let width: Int
    let height: Int
    /// 2 for colours, 3 for places in a palette.
    let kind: UInt8
    /// Three bytes each.
    private(set) var pixels: [UInt8] = []

    init(_ file: [UInt8]) throws {
        guard file.starts(with: [0x89] + Array("PNG\r\n\u{1A}\n".utf8)) else { throw Malformed() }
        func number(_ place: Int) -> Int { file[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
        var chunks: [(name: String, data: [UInt8])] = []
        var place = 8
        while place < file.count {
            let end = place + 8 + number(place)
            guard end + 4 <= file.count else { throw Malformed() }
            let checked = Array(file[(place + 4)..<end])
            guard Int(crc32(0, checked, UInt32(checked.count))) == number(end) else { throw Malformed() }
            chunks.append((String(decoding: checked.prefix(4), as: UTF8.self), Array(checked.dropFirst(4))))
            place = end + 4
        }
        func data(_ name: String) -> [UInt8] { chunks.filter { $0.name == name }.flatMap(\.data) }
        let header = data("IHDR")
        guard header.count == 13, chunks.last?.name == "IEND" else { throw Malformed() }
        (width, height, kind) = (number(16), number(20), header[9])
        let channels = kind == 2 ? 3 : 1
        var size = UInt((width * channels + 1) * height)
        var rows = [UInt8](repeating: 0, count: Int(size))
        let stream = data("IDAT")
        guard uncompress(&rows, &size, stream, UInt(stream.count)) == Z_OK, size == rows.count else { throw Malformed() }
        let values = try unfiltered(rows, channels: channels)
        let palette = data("PLTE")
        pixels = kind == 2 ? values : values.flatMap { palette[(Int($0) * 3)..<(Int($0) * 3 + 3)] }
    }

    func color(_ x: Int, _ y: Int) -> Color {
        let index = (y * width + x) * 3
        return Color(UInt32(pixels[index]) << 16 | UInt32(pixels[index + 1]) << 8 | UInt32(pixels[index + 2]))
    }

    private func unfiltered(_ rows: [UInt8], channels: Int) throws -> [UInt8] {
        let length = width * channels
        var values: [UInt8] = []
        for y in 0..<height {
            let start = y * (length + 1)
            for index in 0..<length {
                let left = index < channels ? 0 : Int(values[values.count - channels])
                let up = y == 0 ? 0 : Int(values[(y - 1) * length + index])
                let corner = index < channels || y == 0 ? 0 : Int(values[(y - 1) * length + index - channels])
                let guess = left + up - corner
                let nearest = [left, up, corner].min { abs(guess - $0) < abs(guess - $1) } ?? 0
                guard rows[start] < 5 else { throw Malformed() }
                let prediction = [0, left, up, (left + up) / 2, nearest][Int(rows[start])]
                values.append(rows[start + 1 + index] &+ UInt8(prediction))
            }
        }
        return values
    }
}
