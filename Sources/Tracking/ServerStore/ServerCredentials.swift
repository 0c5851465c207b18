import Foundation

/// What a tracking server knows its reader by. Never logged, never part of an error.
struct ServerCredentials: Sendable {
    /// The value of the header `Authorization`; nil where the server is open.
    let authorization: String?

    /// As MLflow's client does: a user with a password before a token; those of the address before the variables'.
    ///
    /// - Throws: `.invalid` for a token that no header can hold: it would be left out, and the server's refusal would mislead.
    init(address: ServerAddress, environment: [String: String]) throws(TrackingError) {
        let user = address.user ?? environment["MLFLOW_TRACKING_USERNAME"] ?? ""
        let password = address.user == nil ? environment["MLFLOW_TRACKING_PASSWORD"] ?? "" : address.password ?? ""
        // A token that was read from a file often has the end of its line.
        let token = (environment["MLFLOW_TRACKING_TOKEN"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        if !user.isEmpty, !password.isEmpty {
            authorization = "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
        } else if !token.isEmpty {
            guard token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw .invalid(
                    "MLFLOW_TRACKING_TOKEN is no token: it has a space, a line break or a letter that is not ASCII in it.")
            }
            authorization = "Bearer \(token)"
        } else {
            authorization = nil
        }
    }
}
