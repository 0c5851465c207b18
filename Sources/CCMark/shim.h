// libcmark needs no shim: this header only gives the module map a path that does not depend on the machine.
#include <cmark.h>
