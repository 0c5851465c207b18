import Foundation

@testable import Pictures

/// The fonts of the project, found from the current folder: `swift test` starts in the package's.
enum ProjectFonts {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: FileManager.default.currentDirectoryPath).appending(path: "templates/fonts")
        return [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    static func cardFonts() throws -> CardFonts {
        CardFonts(
            serif: try TrueTypeFont(bytes("DejaVuSerif-Latin.ttf")), sans: try TrueTypeFont(bytes("DejaVuSans-Latin.ttf")))
    }
}

/// Numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
