// The digests of OpenSSL's EVP interface. Nothing of it needs a shim.
#include <openssl/evp.h>
