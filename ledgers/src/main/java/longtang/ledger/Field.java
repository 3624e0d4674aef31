package longtang.ledger;

/// What a column of a ledger means, whatever its header says. The header words are `Headers`' affair.
public enum Field {
    /// 编号, 工单编号, 记录编号
    RECORD_ID,
    /// 排查日期, 受理时间, 巡查时间, 建档日期
    SEEN_AT,
    /// 排查人, 巡查人
    SEEN_BY,
    /// 居委
    COMMITTEE,
    /// 路弄
    LANE,
    /// 门牌号
    DOOR,
    /// 室号
    ROOM,
    /// 地址, 事发地址, 地点
    ADDRESS,
    /// 部位
    PART,
    /// 类型 (survey, ledger)
    KIND,
    /// 用途
    USE,
    /// 面积, in m²
    AREA,
    /// 材料, 结构
    MATERIAL,
    /// 状态 (survey): 在建, 新增, 存量
    STATUS,
    /// 搭建人, 当事人
    PARTY,
    /// 诉求人
    REPORTER,
    /// 联系电话
    PHONE,
    /// 诉求类型
    REQUEST,
    /// 诉求内容, 发现问题
    TEXT,
    /// 现场处置
    ACTION,
    /// 办理时限
    DUE,
    /// 承办单位
    ASSIGNEE,
    /// 搭建年份
    BUILT,
    /// 处置状态
    OUTCOME,
    /// 经度
    LONGITUDE,
    /// 纬度
    LATITUDE,
    /// 备注
    NOTE
}
