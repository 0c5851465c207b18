import ServiceLifecycle
import Storage

/// Closes the database when everything that uses it has stopped: services stop in the reverse order of the list.
struct DatabaseService: Service {
    let database: Database

    func run() async throws {
        // Thrown when the service is cancelled instead: the database is closed then too.
        try? await gracefulShutdown()
        try await database.close()
    }
}
