/*
 * Whether a sanitizer watches over memory, by either compiler's sign of it, and
 * how AddressSanitizer is told what of a block nobody may touch.
 */
#ifndef BASE_SANITIZED_H
#define BASE_SANITIZED_H

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define ADDRESS_SANITIZED
#endif
#if __has_feature(memory_sanitizer)
#define SANITIZED
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define ADDRESS_SANITIZED
#endif

#ifdef ADDRESS_SANITIZED
#define SANITIZED
#include <sanitizer/asan_interface.h>
#define forbid(p, size) __asan_poison_memory_region(p, size)
#define permit(p, size) __asan_unpoison_memory_region(p, size)
#else
#define forbid(p, size) ((void)0)
#define permit(p, size) ((void)0)
#endif

#endif
