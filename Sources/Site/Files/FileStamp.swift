import Foundation
import SystemPackage

/// What tells without reading it that a file is the one that was read before: its size, its time of change, its inode.
struct FileStamp: Hashable, Sendable {
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int
    private let inode: UInt64

    /// Nil where nothing is there, or where it is no plain file (links are followed).
    init?(_ path: String) {
        guard let status = try? FilePath(path).stat(), status.type == .regular else { return nil }
        size = status.size
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
        inode = UInt64(status.inode.rawValue)
    }
}
