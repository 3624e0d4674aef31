package longtang.place;

/// On what a slot rests, and so how firmly it stands.
public enum Basis {
    /// A name on the list, former ones included: 天津路, 卢湾区.
    LISTED(Confidence.STATED),
    /// A number with its unit, or a word that means nothing else: 44弄, 四十四弄, 3#, 201室, 亭子间, 隔壁.
    WRITTEN_OUT(Confidence.STATED),
    /// A name that no list has in this form, known by its ending and by what follows: 天金路44弄, 福康里2号, 宁波居委.
    UNLISTED(Confidence.LIKELY),
    /// Numbers joined by dashes, of which one is a room, right under a lane: 58弄11-802, 8-3-201.
    SHORTHAND(Confidence.LIKELY),
    /// Numbers joined by a dash or 至: a row of which only the ends are written (3-7号), or one second plate (44-3号).
    RANGE(Confidence.LIKELY),
    /// Said before of another place and taken to hold on: 天津路44弄3号漏水，5号也漏.
    TAKEN_OVER(Confidence.LIKELY),
    /// A number without a unit of its own, explained by what stands before it: 44弄3, 3号201, 44弄#3.
    BARE(Confidence.GUESSED),
    /// A cell that is nothing but a name no list has.
    ALONE(Confidence.GUESSED),
    /// A district, street or committee of a place whose areas cannot all be true by the list; which one errs is open.
    CONTRADICTED(Confidence.GUESSED);

    private final Confidence confidence;

    Basis(Confidence confidence) {
        this.confidence = confidence;
    }

    public Confidence confidence() {
        return confidence;
    }

    /// The weaker of the two; the other one when both are as weak.
    Basis and(Basis other) {
        return other.confidence.compareTo(confidence) >= 0 ? other : this;
    }
}
