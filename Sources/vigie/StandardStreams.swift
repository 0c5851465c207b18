import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard input, output and error, by system calls: no buffer stands between the bytes and the pipe.
enum StandardStreams {
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Reads up to `capacity` bytes into the end of `bytes`, as they come; 0 at the end of the input.
    static func read(into bytes: inout [UInt8], capacity: Int) throws -> Int {
        var received = 0
        let block = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            repeat {
                received = systemRead(buffer.baseAddress, capacity)
            } while received < 0 && errno == EINTR
            count = max(0, received)
        }
        guard received >= 0 else { throw StreamError(action: "read standard input", code: errno) }
        bytes.append(contentsOf: block)
        return received
    }

    /// Reads what is there: it waits for the first byte only, and takes at most about a mebibyte; 0 at the end of the input.
    static func readAvailable(into bytes: inout [UInt8]) throws -> Int {
        var total = 0
        repeat {
            let received = try read(into: &bytes, capacity: 1 << 18)
            total += received
            if received == 0 { break }
        } while total < 1 << 20 && inputIsWaiting
        return total
    }

    private static var inputIsWaiting: Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    /// Lets a write to a pipe that nobody reads any more fail instead of ending the process by a signal.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    static func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { bytes in
            var position = 0
            while let start = bytes.baseAddress, position < bytes.count {
                let written = systemWrite(start + position, bytes.count - position)
                if written >= 0 {
                    position += written
                } else if errno != EINTR {
                    throw StreamError(action: "write standard output", code: errno)
                }
            }
        }
    }

    /// Prints a message for people, who read standard error while standard output goes on to a program.
    static func note(_ message: String, terminator: String = "\n") {
        try? FileHandle.standardError.write(contentsOf: Data((message + terminator).utf8))
    }

    private static func systemRead(_ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.read(STDIN_FILENO, buffer, count)
        #elseif canImport(Musl)
            Musl.read(STDIN_FILENO, buffer, count)
        #else
            Darwin.read(STDIN_FILENO, buffer, count)
        #endif
    }

    private static func systemWrite(_ buffer: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(STDOUT_FILENO, buffer, count)
        #elseif canImport(Musl)
            Musl.write(STDOUT_FILENO, buffer, count)
        #else
            Darwin.write(STDOUT_FILENO, buffer, count)
        #endif
    }
}

struct StreamError: Error, CustomStringConvertible {
    var action: String
    var code: Int32

    /// The reader of our output has gone (`| head`): no reason to complain.
    var isBrokenPipe: Bool { code == EPIPE }

    var description: String { "Cannot \(action): \(String(cString: strerror(code)))" }
}
