package longtang.dossier;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longtang.codes.CodeBook;
import longtang.register.Hazard;
import org.jspecify.annotations.Nullable;

/// One fact of a structure as the field dictionary has it (违建台账), and the form in which it is written.
///
/// The code of a field (`hazard_gas`) is its name in tables, forms and files, for good.
public enum FactField {
    /// 支弄
    BRANCH(Group.PLACE, new FactForm.Plate("支弄")),
    /// 门牌
    DOOR(Group.PLACE, new FactForm.Plate("号")),
    /// 楼层
    FLOOR(Group.PLACE, new FactForm.Plate("楼")),
    /// 室号
    ROOM(Group.PLACE, new FactForm.Plate("室")),
    /// 坐标
    POSITION(Group.PLACE, new FactForm.Point()),
    /// 网格
    GRID(Group.PLACE, new FactForm.Words(40)),
    /// 小区
    ESTATE(Group.PLACE, new FactForm.Words(60)),
    /// 物业
    PROPERTY_MANAGER(Group.PLACE, new FactForm.Words(60)),
    /// 位置
    PART(Group.THING, new FactForm.OneOf("part")),
    /// 占用性质
    OCCUPANCY(Group.THING, new FactForm.OneOf("occupancy")),
    /// 类型
    KIND(Group.THING, new FactForm.OneOf("kind")),
    /// 材料
    MATERIAL(Group.THING, new FactForm.OneOf("material")),
    /// 长
    LENGTH(Group.THING, new FactForm.Amount(BigDecimal.valueOf(200), 2, "m")),
    /// 宽
    WIDTH(Group.THING, new FactForm.Amount(BigDecimal.valueOf(200), 2, "m")),
    /// 高
    HEIGHT(Group.THING, new FactForm.Amount(BigDecimal.valueOf(100), 2, "m")),
    /// 面积
    AREA(Group.THING, new FactForm.Amount(BigDecimal.valueOf(5_000), 2, "m2")),
    /// 面积依据
    AREA_BASIS(Group.THING, new FactForm.OneOf("area_basis")),
    /// 层数
    STOREYS(Group.THING, new FactForm.Amount(BigDecimal.valueOf(20), 0, "")),
    /// 用途
    USE(Group.THING, new FactForm.OneOf("use")),
    /// 是否生活必需
    NECESSITY(Group.STANDING, new FactForm.OneOf("necessity")),
    /// 搭建时间
    BUILT(Group.STANDING, new FactForm.When()),
    /// 状态
    STATUS(Group.STANDING, new FactForm.OneOf("status")),
    /// 现状
    OUTCOME(Group.STANDING, new FactForm.OneOf("outcome")),
    /// 许可查询结果
    PERMIT(Group.STANDING, new FactForm.OneOf("permit")),
    /// 产权性质
    TENURE(Group.STANDING, new FactForm.OneOf("tenure")),
    /// 保护属性
    PROTECTION(Group.STANDING, new FactForm.OneOf("protection")),
    HAZARD_STRUCTURE(Hazard.Type.STRUCTURE),
    HAZARD_FIRE_ESCAPE(Hazard.Type.FIRE_ESCAPE),
    HAZARD_ELECTRICITY(Hazard.Type.ELECTRICITY),
    HAZARD_GAS(Hazard.Type.GAS),
    HAZARD_FALLING(Hazard.Type.FALLING),
    HAZARD_FLOOD(Hazard.Type.FLOOD),
    HAZARD_UNSPECIFIED(Hazard.Type.UNSPECIFIED),
    /// 搭建人
    BUILDERS(Group.PEOPLE, new FactForm.People()),
    /// 现使用人
    USERS(Group.PEOPLE, new FactForm.People()),
    /// 产权人
    OWNERS(Group.PEOPLE, new FactForm.People()),
    /// 公房承租人
    TENANTS(Group.PEOPLE, new FactForm.People());

    /// Under which heading a file shows it.
    public enum Group {
        PLACE,
        THING,
        STANDING,
        HAZARDS,
        PEOPLE
    }

    private final Group group;
    private final FactForm form;
    private final Hazard.@Nullable Type hazard;

    FactField(Group group, FactForm form) {
        this.group = group;
        this.form = form;
        this.hazard = null;
    }

    FactField(Hazard.Type hazard) {
        this.group = Group.HAZARDS;
        this.form = new FactForm.OneOf("hazard_level");
        this.hazard = hazard;
    }

    public Group group() {
        return group;
    }

    public FactForm form() {
        return form;
    }

    /// The hazard whose level this fact is, null for all others.
    public Hazard.@Nullable Type hazard() {
        return hazard;
    }

    /// Whether it names people: then only officers and their leaders see it.
    public boolean isPersonal() {
        return group == Group.PEOPLE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The text that is kept for what somebody typed, or nothing where it cannot be read.
    public Optional<String> read(String typed, CodeBook book) {
        return form.read(typed, book);
    }

    public static Optional<FactField> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    static List<FactField> in(Group group) {
        return Arrays.stream(values()).filter(field -> field.group == group).toList();
    }
}
