#include "resume/weight.h"

const double weight[WEIGHT_COUNT] = {
#define X(name, value, what) value,
	WEIGHTS(X)
#undef X
};
