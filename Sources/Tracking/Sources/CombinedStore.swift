/// Several stores read as one, in their order.
package struct CombinedStore: TrackingStore {
    package let stores: [any TrackingStore]

    package init(_ stores: [any TrackingStore]) {
        self.stores = stores
    }

    package func contents(includingDeleted: Bool) async throws(TrackingError) -> StoreContents {
        var all = StoreContents()
        for (index, store) in stores.enumerated() {
            let contents = try await store.contents(includingDeleted: includingDeleted)
            if index == 0 { all = contents } else { all.add(contents, number: index + 1) }
        }
        return all
    }
}
