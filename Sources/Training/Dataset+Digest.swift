import Digests
import Records

extension Dataset {
    /// The SHA-256 of the labelled rows in their order, by which two runs are known to have judged the same ones: `sha256:` and 64
    /// hexadecimal digits.
    ///
    /// Of each row are hashed the length of its text in bytes (eight bytes, little-endian), the text, and one byte for its label (0
    /// negative, 1 positive). It says the same of a plain file and its gzip, and of two files that differ in columns that nobody reads.
    package var rowsDigest: String {
        var hash = SHA256()
        // Rows are short: they are gathered, for a call of the hash costs more than their bytes.
        var pending: [UInt8] = []
        pending.reserveCapacity(1 << 17)
        for index in targets.indices {
            withText(index) { text in
                var length = UInt64(text.count).littleEndian
                withUnsafeBytes(of: &length) { pending.append(contentsOf: $0) }
                pending.append(text)
            }
            pending.append(targets[index])
            if pending.count >= 1 << 16 {
                hash.update(pending.span)
                pending.removeAll(keepingCapacity: true)
            }
        }
        hash.update(pending.span)
        return "sha256:" + hexadecimal(hash.finalize())
    }

    /// So many rows at equal distances through the whole set, in its order: a set sorted by label gives as many of each label as it
    /// has by share. All rows where there are no more.
    ///
    /// - Parameter count: 1 or more.
    func thinned(to count: Int) -> Dataset {
        guard count < self.count else { return self }
        var thinned = Dataset()
        for position in 0..<count {
            let index = position * self.count / count
            withText(index) { thinned.append($0, target: targets[index]) }
        }
        return thinned
    }
}
