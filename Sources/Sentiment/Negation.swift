/// Which words deny what follows them.
enum Negation {
    /// How many tokens after the negation are marked, where no clause ends before.
    static let reach = 4

    private static let words: [String] = [
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "cannot", "without", "hardly", "barely",
        "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "cant", "couldnt", "wont", "wouldnt", "shouldnt", "havent",
        "hasnt", "hadnt", "aint",
    ]

    /// The words' hashes by their upper bits, with linear probing; 0 is an empty slot.
    private static let slots: [UInt32] = {
        var slots = [UInt32](repeating: 0, count: 128)
        for word in words {
            var hash = TokenHash()
            for byte in word.utf8 { hash.combine(byte) }
            var slot = Int(hash.value >> 25)
            while slots[slot] != 0 { slot = (slot + 1) & 127 }
            slots[slot] = hash.value
        }
        return slots
    }()

    private static func contains(_ hash: UInt32) -> Bool {
        var slot = Int(hash >> 25)
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & 127
        }
        return false
    }

    /// Whether the word with these normalised bytes is a negation: one of the list, or one that ends in "n't".
    @inline(__always)
    static func isNegation(hash: UInt32, endsInNot: Bool, length: Int) -> Bool {
        endsInNot || (length <= 9 && contains(hash))
    }
}

/// The hash of a token's bytes: 64-bit FNV-1a (Fowler, Noll and Vo), folded to 32 bits by a final mix.
struct TokenHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func combine(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    @inline(__always)
    var value: UInt32 { Self.fold(state) }

    /// The finalizer of SplitMix64 (Steele, Lea and Flood 2014), whose upper half is kept.
    @inline(__always)
    static func fold(_ state: UInt64) -> UInt32 {
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 32)
    }

    /// The hash of two tokens in this order.
    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
        fold((UInt64(first) << 32 | UInt64(second)) &+ 0x9e37_79b9_7f4a_7c15)
    }
}
