#include "resume/date.h"
#include "resume/old_date.h"
#include "base/buf.h"
#include <stdlib.h>
#include <string.h>
static struct day day_of(const char *s){struct day d={0}; if(!s) return d; d.year=(short)atoi(s); if(strlen(s)>=7)d.month=(signed char)atoi(s+5); if(strlen(s)>=10)d.day=(signed char)atoi(s+8); return d;}
static void conv(const char *text,const struct old_date *o, struct date *out){
 struct arena *a=arena_new(); const char*s,*e; memset(out,0,sizeof *out);
 old_date_iso(a,text,o,&s,&e); out->start=o->start;out->end=o->end;out->dash=o->dash;out->dash_end=o->dash_end;out->range=o->range;out->hyphen=o->hyphen;
 out->from=day_of(s); out->to=day_of(e); out->present=o->range&&!e; if(!s&&e&&!o->range){out->from=out->to;} arena_free(a);}
bool date_read(const char *text,const char*low,size_t len,size_t at,const struct date_habits*h,struct date*out){struct old_date o;(void)low;(void)h; if(!old_date_read(text,len,at,&o))return false; conv(text,&o,out);return true;}
bool date_next(const char *text,const char*low,size_t len,size_t at,const struct date_habits*h,struct date*out){struct old_date o;(void)low;(void)h; if(!old_date_find(text,len,at,&o))return false; conv(text,&o,out);return true;}
bool date_duration(const char*low,size_t len,size_t at,size_t*end){(void)low;(void)len;(void)at;(void)end;return false;}
void date_habits_learn(struct date_habits*h,const char*t,const char*l,size_t n){(void)h;(void)t;(void)l;(void)n;}
void date_habits_settle(struct date_habits*h){(void)h;}
const char *date_iso(struct arena*a,struct day d){if(!d.year)return NULL; if(d.month&&d.day)return arena_printf(a,"%04d-%02d-%02d",d.year,d.month,d.day); if(d.month)return arena_printf(a,"%04d-%02d",d.year,d.month); return arena_printf(a,"%04d",d.year);}
const char *date_text(struct arena *a,const char *t,const struct date *d,bool tight){struct old_date o={d->start,d->end,d->range,d->dash,d->dash_end,d->hyphen};return old_date_text(a,t,&o,tight);}
