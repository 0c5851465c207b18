import Foundation
import FoundationNetworking

/// Asks a tracking server, some requests at a time, and says what is wrong with its answers.
struct ServerClient: Sendable {
    /// Requests in flight at once: MLflow's server answers with four workers unless told otherwise.
    static let parallelism = 8

    let address: ServerAddress
    private let session: URLSession
    private let authorization: String?
    private let seconds: Double

    /// - Parameter environment: `MLFLOW_TRACKING_TOKEN`, `…_USERNAME`, `…_PASSWORD`, and `MLFLOW_HTTP_REQUEST_TIMEOUT` in seconds.
    /// - Throws: `.invalid` for credentials that cannot be sent.
    init(address: ServerAddress, environment: [String: String]) throws(TrackingError) {
        self.address = address
        authorization = try ServerCredentials(address: address, environment: environment).authorization
        seconds = environment["MLFLOW_HTTP_REQUEST_TIMEOUT"].flatMap(Double.init).flatMap { $0 > 0 ? $0 : nil } ?? 120
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = Self.parallelism
        configuration.timeoutIntervalForRequest = seconds
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        session = URLSession(configuration: configuration, delegate: StayingOnHost(), delegateQueue: nil)
    }

    /// The session lives until it is told to end.
    func close() {
        session.finishTasksAndInvalidate()
    }

    func get(_ path: String, _ query: [(String, String)] = []) async throws(TrackingError) -> Data {
        try await answer(to: request(path, query), isJSON: true)
    }

    /// A file as it is, whatever its type.
    func file(_ path: String, _ query: [(String, String)] = []) async throws(TrackingError) -> Data {
        try await answer(to: request(path, query), isJSON: false)
    }

    func post(_ path: String, _ body: some Encodable) async throws(TrackingError) -> Data {
        var request = request(path, [])
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        do {
            request.httpBody = try JSONEncoder().encode(body)
        } catch {
            throw .invalid("The request to \(address) cannot be written: \(error).")
        }
        return try await answer(to: request, isJSON: true)
    }

    private func request(_ path: String, _ query: [(String, String)]) -> URLRequest {
        // `+` and `;` are no query characters to every server.
        let plain = CharacterSet.urlQueryAllowed.subtracting(CharacterSet(charactersIn: "&=+;?/#"))
        let encoded = query.map { name, value in "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: plain) ?? "")" }
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        let text = "\(address.url.absoluteString)/\(escaped)" + (encoded.isEmpty ? "" : "?" + encoded.joined(separator: "&"))
        var request = URLRequest(url: URL(string: text) ?? address.url, timeoutInterval: seconds)
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        if let authorization { request.setValue(authorization, forHTTPHeaderField: "Authorization") }
        return request
    }

    // MARK: Answers

    /// Asks again, twice, where the server says that it cannot answer just now.
    private func answer(to request: URLRequest, isJSON: Bool) async throws(TrackingError) -> Data {
        for attempt in 0... {
            let (data, response): (Data, URLResponse)
            do {
                (data, response) = try await session.data(for: request)
            } catch {
                throw problem(with: error)
            }
            guard let response = response as? HTTPURLResponse else { throw .system("\(address) does not speak HTTP.") }
            if [429, 502, 503, 504].contains(response.statusCode), attempt < 2 {
                try? await Task.sleep(for: .milliseconds(300 << attempt))
                continue
            }
            guard response.statusCode == 200 else { throw refusal(response.statusCode, data) }
            let first = data.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
            guard !isJSON || first == UInt8(ascii: "{") else { throw noMLflow("answers with a page, not with MLflow's JSON") }
            return data
        }
        throw .system("\(address) does not answer.")
    }

    private func refusal(_ status: Int, _ data: Data) -> TrackingError {
        struct Reason: Decodable { var message: String? }
        let reason = (try? JSONDecoder().decode(Reason.self, from: data))?.message
        switch status {
        case 401, 403:
            let ways = "Set MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD"
            return .system(
                authorization == nil
                    ? "\(address) wants to know who asks (\(status)). \(ways)."
                    : "\(address) refuses these credentials (\(status)). \(ways), to those of somebody who may read.")
        case 300..<400:
            return noMLflow("sends its visitors elsewhere (\(status))")
        case 404 where reason == nil:
            return noMLflow("has no such page (404)")
        case 404:
            return .notFound("\(address) has not what was asked for: \(Self.line(reason)).")
        default:
            return .system("\(address) answers with an error (\(status))\(reason.map { ": \(Self.line($0))" } ?? "").")
        }
    }

    private func noMLflow(_ what: String) -> TrackingError {
        .malformed("\(address) \(what): no MLflow answers there. Name the address that MLflow's pages have, with their prefix.")
    }

    /// A server's words may hold a whole stack of calls: the first line, and not too much of that.
    private static func line(_ text: String?) -> String {
        String((text ?? "").prefix { !$0.isNewline }.prefix(200))
    }

    private func problem(with error: any Error) -> TrackingError {
        guard let error = error as? URLError else { return .system("\(address) cannot be read: \(error).") }
        return switch error.code {
        case .timedOut:
            .system(
                "\(address) did not answer within \(Int(seconds.rounded(.up))) s. MLFLOW_HTTP_REQUEST_TIMEOUT sets the seconds.")
        case .cannotConnectToHost: .system("\(address) refuses the connection. Is the tracking server running?")
        case .cannotFindHost, .dnsLookupFailed: .system("There is no host of the name in \(address). Check the address.")
        // Foundation has no code of its own for what curl says of certificates.
        case _ where error.localizedDescription.contains(/SSL|TLS|certificate/):
            .system(
                "The connection to \(address) is not secure: \(error.localizedDescription). "
                    + "Is it https? A certificate of one's own authority belongs into the system's (update-ca-certificates).")
        default: .system("\(address) cannot be read: \(error.localizedDescription) (\(error.code.rawValue)).")
        }
    }
}

/// Follows no redirection: the credentials are for the server that was named.
private final class StayingOnHost: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
