import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// Why a server could not start. The description says what to do next.
package enum ServerStartError: Error, Hashable, CustomStringConvertible {
    case addressInUse(host: String, port: Int)
    case addressRefused(host: String, port: Int)

    package var description: String {
        switch self {
        case .addressInUse(let host, let port):
            "another program listens on \(host):\(port). Stop it, or choose another port with --port."
        case .addressRefused(let host, let port):
            "\(host):\(port) is not an address that this program may listen on. Choose others with --host and --port."
        }
    }
}

/// Serves until SIGTERM or SIGINT, then finishes the requests that are being answered and closes the database.
///
/// - Parameter onListening: Called with the address, such as `http://127.0.0.1:8080`, once connections are accepted.
/// - Throws: ``ServerStartError``.
package func run(
    _ configuration: ServerConfiguration, onListening: @escaping @Sendable (String) -> Void
) async throws {
    if case .unavailable(let reason) = configuration.model {
        configuration.logger.warning("no model: analyses are answered with 503", metadata: ["reason": "\(reason)"])
    }
    do {
        try await buildApplication(configuration, onListening: onListening).runService()
    } catch let error as IOError {
        switch error.errnoCode {
        case EADDRINUSE: throw ServerStartError.addressInUse(host: configuration.host, port: configuration.port)
        case EACCES, EADDRNOTAVAIL:
            throw ServerStartError.addressRefused(host: configuration.host, port: configuration.port)
        default: throw error
        }
    }
}
