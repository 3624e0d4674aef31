package longtang.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the cells of a form, where a bare number or name means what the column means.
final class CellReader {

    private static final int LONGEST_NAME = 10;

    private final PlaceReader reader;
    private final Gazetteer gazetteer;

    CellReader(PlaceReader reader, Gazetteer gazetteer) {
        this.reader = reader;
        this.gazetteer = gazetteer;
    }

    Place together(AddressCells cells) {
        return committee(cells.committee())
                .filledFrom(lane(Written.of(cells.lane())))
                .filledFrom(withUnit(cells.door(), "号"))
                .filledFrom(withUnit(cells.room(), "室"))
                .filledFrom(part(cells.part()))
                .filledFrom(address(Written.of(cells.address())));
    }

    private Place committee(String cell) {
        var text = Written.of(cell).text();
        if (text.isEmpty()) return Place.NOWHERE;
        var read = reader.readCell(cell);
        if (read.committee() != null) return read.inAreaOnly();
        boolean name = text.length() <= LONGEST_NAME && text.chars().allMatch(c -> Chars.isHan((char) c));
        return name ? Place.NOWHERE.withCommittee(gazetteer.committee(text)) : Place.NOWHERE;
    }

    // 天津路44弄, 天津路44, 44, 慈德里
    private Place lane(Written cell) {
        var text = cell.text();
        if (!text.isEmpty() && Numeral.startsAt(text, text.length() - 1) && text.indexOf('弄') < 0) {
            return address(Written.of(text + "弄"));
        }
        return address(cell);
    }

    /// A whole address; a cell that is nothing but an unlisted name is believed.
    Place address(Written cell) {
        var place = PlaceReader.mostExact(reader.read(cell)).orElse(Place.NOWHERE);
        return place.level() == Level.NOTHING ? named(place, cell.text()) : place;
    }

    // 黄浦区 is a district, 曹阳一区 is none.
    private static Place named(Place place, String text) {
        boolean isArea = place.district() != null && text.endsWith(place.district());
        return isArea ? place : place.filledFrom(name(text));
    }

    /// The same with the words that told it.
    Optional<Reading> explain(Written cell) {
        var readings = reader.explain(cell);
        var best = readings.stream()
                .reduce((a, b) -> b.place().level().compareTo(a.place().level()) > 0 ? b : a);
        var place = best.map(Reading::place).orElse(Place.NOWHERE);
        if (place.level() != Level.NOTHING) return best;
        var named = named(place, cell.text());
        if (named.equals(place)) return best;
        return Optional.of(alone(named, best.map(Reading::slots).orElse(List.of()), cell));
    }

    private static Reading alone(Place place, List<Slot> others, Written cell) {
        var kind = place.road() != null ? Slot.Kind.ROAD : Slot.Kind.NAMED_LANE;
        var name = Slot.of(kind, cell, 0, cell.text().length(), Basis.ALONE);
        var slots = new ArrayList<>(List.of(name));
        slots.addAll(others);
        return new Reading(new Mention(place, name.from(), name.to()), slots);
    }

    private static Place name(String text) {
        if (text.length() < 2 || text.length() > LONGEST_NAME) return Place.NOWHERE;
        if (!text.chars().allMatch(c -> Chars.isHan((char) c))) return Place.NOWHERE;
        if (text.endsWith("路") || text.endsWith("浜")) return Place.NOWHERE.withRoad(Road.provisional(text));
        return isLaneName(text) ? Place.NOWHERE.withNamedLane(text) : Place.NOWHERE;
    }

    private static boolean isLaneName(String text) {
        return text.length() > 2 && "里坊村邨苑庐园区寓墅".indexOf(text.charAt(text.length() - 1)) >= 0 && !text.endsWith("新区");
    }

    // 3, 3、5, 三, 3甲: a cell that is nothing but numbers gets the unit of its column.
    private Place withUnit(String cell, String unit) {
        var text = Written.of(cell).text();
        if (text.isEmpty()) return Place.NOWHERE;
        return address(Written.of(isBare(text) ? text + unit : text));
    }

    private static boolean isBare(String text) {
        if (!Numeral.startsAt(text, 0) && text.length() > 1) return false;
        return text.chars()
                .allMatch(c -> Chars.isAlphanumeric((char) c)
                        || Numeral.isChinese((char) c)
                        || Chars.isStem((char) c)
                        || "、,-/之临".indexOf(c) >= 0);
    }

    private Place part(String cell) {
        var place = address(Written.of(cell));
        boolean ground = place.floor() != null
                && place.floor().number() == 1
                && place.parts().isEmpty();
        return ground ? place.withPart(Part.GROUND_FLOOR) : place;
    }
}
