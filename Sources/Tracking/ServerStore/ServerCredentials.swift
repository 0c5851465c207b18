import Foundation

/// What a tracking server knows its reader by. Never logged, never part of an error.
struct ServerCredentials: Sendable {
    /// The value of the header `Authorization`; nil where the server is open.
    let authorization: String?

    /// As MLflow's client does: a user with a password before a token; those of the address before the variables'.
    init(address: ServerAddress, environment: [String: String]) {
        let user = address.user ?? environment["MLFLOW_TRACKING_USERNAME"] ?? ""
        let password = address.user == nil ? environment["MLFLOW_TRACKING_PASSWORD"] ?? "" : address.password ?? ""
        let token = environment["MLFLOW_TRACKING_TOKEN"] ?? ""
        if !user.isEmpty, !password.isEmpty {
            authorization = "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
        } else if !token.isEmpty {
            authorization = "Bearer \(token)"
        } else {
            authorization = nil
        }
    }
}
