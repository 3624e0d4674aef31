package longtang.neighbourhood;

/// A neighbourhood committee: 310101013004, 宁波路居委会 of 外滩街道 in 黄浦区.
public record Committee(String code, String name, String street, String district) {}
