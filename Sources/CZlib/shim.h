// zlib reads gzip and plain files through one interface (gzopen, gzread): nothing of it needs a shim.
#include <zlib.h>
