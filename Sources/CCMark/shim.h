// libcmark asks its allocator for every node and every string, and gives the allocator no context to find its memory by. So the
// memory of a tree is an arena that the parsing thread names in a thread-local variable, which Swift cannot declare. All of it is
// freed at once: parsing takes two thirds of the time that it takes with malloc and free, and a tree needs no walk to be freed.
#include <cmark.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef struct cmark_arena_chunk {
    struct cmark_arena_chunk *_Nullable previous;
    size_t used, capacity;
} cmark_arena_chunk;

typedef struct cmark_arena {
    cmark_arena_chunk *_Nullable chunk;
    char *_Nullable last;  // the last allocation, which can grow in its place
    size_t step;           // the capacity of the next chunk
} cmark_arena;

// In a function, because Swift emits no variable that only C functions use.
static inline cmark_arena *_Nullable *_Nonnull cmark_current_arena(void) {
    static _Thread_local cmark_arena *_Nullable current;
    return &current;
}

enum { cmark_arena_header = 16, cmark_arena_alignment = 16, cmark_arena_chunk_header = 32 };

// Each allocation is preceded by its size.
static inline void *_Nullable cmark_arena_calloc(size_t count, size_t size) {
    cmark_arena *arena = *cmark_current_arena();
    size_t bytes = count * size;
    size_t needed = ((bytes + cmark_arena_alignment - 1) & ~(size_t)(cmark_arena_alignment - 1)) + cmark_arena_header;
    cmark_arena_chunk *chunk = arena->chunk;
    if (!chunk || chunk->capacity - chunk->used < needed) {
        size_t capacity = needed > arena->step ? needed : arena->step;
        chunk = (cmark_arena_chunk *)malloc(cmark_arena_chunk_header + capacity);
        if (!chunk) abort();  // as libcmark's own allocator does
        chunk->previous = arena->chunk;
        chunk->used = cmark_arena_chunk_header;
        chunk->capacity = cmark_arena_chunk_header + capacity;
        arena->chunk = chunk;
        if (arena->step < ((size_t)1 << 22)) arena->step *= 2;
    }
    char *start = (char *)chunk + chunk->used;
    chunk->used += needed;
    *(size_t *)start = bytes;
    arena->last = start + cmark_arena_header;
    memset(arena->last, 0, bytes);
    return arena->last;
}

static inline void *_Nullable cmark_arena_realloc(void *_Nullable old, size_t size) {
    if (!old) return cmark_arena_calloc(1, size);
    cmark_arena *arena = *cmark_current_arena();
    size_t *header = (size_t *)((char *)old - cmark_arena_header);
    size_t oldSize = *header;
    if (size <= oldSize) return old;
    if (old == arena->last) {
        cmark_arena_chunk *chunk = arena->chunk;
        size_t start = (size_t)((char *)old - (char *)chunk);
        size_t rounded = (size + cmark_arena_alignment - 1) & ~(size_t)(cmark_arena_alignment - 1);
        if (chunk->capacity - start >= rounded) {
            chunk->used = start + rounded;
            *header = size;
            return old;
        }
    }
    void *grown = cmark_arena_calloc(1, size);
    memcpy(grown, old, oldSize);
    return grown;
}

static inline void cmark_arena_no_free(void *_Nullable memory) { (void)memory; }

static cmark_mem cmark_arena_memory = {cmark_arena_calloc, cmark_arena_realloc, cmark_arena_no_free};

// A few first chunks are kept for the next documents, whichever thread parses them: the kernel need not clear them again.
enum { cmark_arena_spare_count = 4, cmark_arena_spare_capacity = 1 << 18 };
static inline cmark_arena_chunk *_Nullable *_Nonnull cmark_arena_spares(void) {
    static cmark_arena_chunk *_Nullable spares[cmark_arena_spare_count];
    return spares;
}

static inline cmark_arena *_Nonnull cmark_arena_new(size_t step) {
    cmark_arena *arena = (cmark_arena *)calloc(1, sizeof(cmark_arena));
    if (!arena) abort();
    arena->step = step;
    cmark_arena_chunk **spares = (cmark_arena_chunk **)cmark_arena_spares();
    for (int i = 0; i < cmark_arena_spare_count && !arena->chunk; i++) {
        arena->chunk = __atomic_exchange_n(&spares[i], (cmark_arena_chunk *)0, __ATOMIC_ACQ_REL);
    }
    return arena;
}

static inline void cmark_arena_free(cmark_arena *_Nonnull arena) {
    cmark_arena_chunk **spares = (cmark_arena_chunk **)cmark_arena_spares();
    for (cmark_arena_chunk *chunk = arena->chunk; chunk;) {
        cmark_arena_chunk *previous = chunk->previous;
        if (!previous && chunk->capacity >= cmark_arena_spare_capacity / 4 && chunk->capacity <= 2 * cmark_arena_spare_capacity) {
            chunk->used = cmark_arena_chunk_header;
            for (int i = 0; i < cmark_arena_spare_count && chunk; i++) {
                cmark_arena_chunk *none = 0;
                if (__atomic_compare_exchange_n(&spares[i], &none, chunk, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) chunk = 0;
            }
        }
        free(chunk);
        chunk = previous;
    }
    free(arena);
}

static inline void cmark_arena_enter(cmark_arena *_Nullable arena) { *cmark_current_arena() = arena; }

// libcmark parsing into an arena; a parser and its tree are gone with their arena.
static inline cmark_parser *_Nullable cmark_arena_parser(int options) {
    return cmark_parser_new_with_mem(options, &cmark_arena_memory);
}
