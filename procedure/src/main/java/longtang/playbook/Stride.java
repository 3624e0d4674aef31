package longtang.playbook;

/// One step on the way to an illegal end: what happened, and in which state the case then was.
public record Stride(String event, String by, String state) {}
