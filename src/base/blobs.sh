#!/bin/sh
# blobs.sh FILE...: assembler source of base/blob.h's table, one row a file.
echo '	.section .rodata'
n=0
for f; do
	printf '	.balign 16\nS%d:	.incbin "%s"\nE%d:	.byte 0\n' "$n" "$f" "$n"
	printf 'N%d:	.asciz "%s"\n' "$n" "$f"
	n=$((n + 1))
done
printf '	.section .data.rel.ro,"aw"\n	.balign 8\n	.globl blob_table\nblob_table:\n'
i=0
while [ "$i" -lt "$n" ]; do
	printf '	.quad N%d, S%d, E%d\n' "$i" "$i" "$i"
	i=$((i + 1))
done
echo '	.quad 0, 0, 0'
echo '	.section .note.GNU-stack,"",@progbits'
