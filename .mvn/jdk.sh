# Sourced by ./dakiya and ./mvnw: sets JAVA_HOME to a JDK 21 or newer, or says that there is none.
dakiya_jdk_version() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }
dakiya_jdk_good() {
  [ -x "$1/bin/javac" ] || return 1
  dakiya_version=$(dakiya_jdk_version "$1")
  [ "${dakiya_version:-0}" -ge 21 ] 2>/dev/null
}
dakiya_path_java=$(command -v javac 2>/dev/null || true)
[ -n "$dakiya_path_java" ] && dakiya_path_java=$(dirname "$(dirname "$(readlink -f "$dakiya_path_java" 2>/dev/null || echo "$dakiya_path_java")")")
dakiya_found=
for dakiya_home in "${JAVA_HOME:-}" "$dakiya_path_java" \
  /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
  [ -n "$dakiya_home" ] || continue
  if dakiya_jdk_good "$dakiya_home"; then dakiya_found=$dakiya_home; break; fi
done
if [ -z "$dakiya_found" ]; then
  echo "Dakiya needs a JDK 21 or newer and found none (looked at JAVA_HOME, PATH and the usual folders)." >&2
  echo "Install one, for example Temurin 25, or point JAVA_HOME at it." >&2
  exit 1
fi
JAVA_HOME=$dakiya_found
export JAVA_HOME
