# Becomes the program given, and ends it when the parent does: the parent holds the other end of stdin, which closes however it dies.
exec 3<&0
self=$$
( cat <&3 >/dev/null; kill -TERM "$self" ) >/dev/null 2>&1 </dev/null &
exec "$@" 3<&- </dev/null
