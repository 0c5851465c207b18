import Digests
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    // The examples of FIPS 180-4 (csrc.nist.gov, SHA256.pdf), and the empty message.
    @Test(
        "gives the digests of the standard's examples",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func examples(message: String, digest: String) {
        #expect(hexadecimal(SHA256.digest(of: Array(message.utf8).span)) == digest)
    }

    @Test("does not depend on how the message is cut")
    func pieces() {
        let message = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let whole = SHA256.digest(of: message.span)
        for cut in [0, 1, 63, 64, 65, 999, 1_000] {
            var hash = SHA256()
            hash.update(Array(message[..<cut]).span)
            hash.update(Array(message[cut...]).span)
            #expect(hash.finalize() == whole)
        }
    }
}
