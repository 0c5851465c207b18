/// What a byte of UTF-8 means to the tokeniser.
struct ByteClass: OptionSet {
    let rawValue: UInt8

    static let lowercase = ByteClass(rawValue: 1)
    static let uppercase = ByteClass(rawValue: 2)
    static let digit = ByteClass(rawValue: 4)
    static let space = ByteClass(rawValue: 8)
    /// A byte of a scalar beyond ASCII.
    static let extended = ByteClass(rawValue: 16)
    /// Ends a clause, and with it the reach of a negation.
    static let clauseEnd = ByteClass(rawValue: 32)
    /// May begin an emoticon.
    static let emoticonStart = ByteClass(rawValue: 64)

    static let letter: ByteClass = [.lowercase, .uppercase]
    static let alphanumeric: ByteClass = [.lowercase, .uppercase, .digit]

    @inline(__always)
    func meets(_ other: ByteClass) -> Bool { rawValue & other.rawValue != 0 }

    static let table: InlineArray<256, ByteClass> = {
        var table = InlineArray<256, ByteClass>(repeating: [])
        for byte in 0..<256 {
            switch UInt8(byte) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): table[byte] = .lowercase
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): table[byte] = .uppercase
            case UInt8(ascii: "0")...UInt8(ascii: "9"): table[byte] = .digit
            case 0...32, 127: table[byte] = .space
            case 128...255: table[byte] = .extended
            default: break
            }
        }
        for byte in ".,;:!?()[]{}\"".utf8 { table[Int(byte)].insert(.clauseEnd) }
        for byte in ":;=8(<^-)\\/[{".utf8 { table[Int(byte)].insert(.emoticonStart) }
        return table
    }()

    @inline(__always)
    init(rawValue: UInt8) { self.rawValue = rawValue }

    @inline(__always)
    init(of byte: UInt8) { self = Self.table[Int(byte)] }
}
